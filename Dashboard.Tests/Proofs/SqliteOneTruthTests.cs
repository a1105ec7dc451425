using Dashboard.Data.Storage;

namespace Dashboard.Tests.Proofs;

public sealed class SqliteOneTruthTests() : OneTruthTests(StorageProvider.Sqlite);
