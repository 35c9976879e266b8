enum ContestReadingStub {}
