enum GitReadingStub {}
