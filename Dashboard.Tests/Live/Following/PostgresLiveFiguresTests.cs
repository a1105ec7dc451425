using Dashboard.Data.Storage;

namespace Dashboard.Tests.Live.Following;

[Trait("Group", "postgres")]
public sealed class PostgresLiveFiguresTests() : LiveFiguresTests(StorageProvider.PostgreSql);
