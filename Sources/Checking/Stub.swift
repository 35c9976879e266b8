enum CheckingStub {}
