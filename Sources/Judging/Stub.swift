enum JudgingStub {}
