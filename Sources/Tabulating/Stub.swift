enum TabulatingStub {}
