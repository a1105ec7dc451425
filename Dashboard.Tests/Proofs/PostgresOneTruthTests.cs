using Dashboard.Data.Storage;

namespace Dashboard.Tests.Proofs;

[Trait("Group", "postgres")]
public sealed class PostgresOneTruthTests() : OneTruthTests(StorageProvider.PostgreSql);
