enum ContentStoringStub {}
