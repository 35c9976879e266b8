enum PublishingStub {}
