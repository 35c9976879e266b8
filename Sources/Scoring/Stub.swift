enum ScoringStub {}
