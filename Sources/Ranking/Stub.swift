enum RankingStub {}
