using Dashboard.Data.Storage;

namespace Dashboard.Tests.Live.Following;

public sealed class SqliteLiveFiguresTests() : LiveFiguresTests(StorageProvider.Sqlite);
