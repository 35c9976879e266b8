enum ReceivingStub {}
