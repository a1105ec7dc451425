using System.Globalization;
using Dashboard.Data.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dashboard.Tests.Data.Faults;

public sealed class StorageFaultTests
{
    public static TheoryData<Exception, StorageTrouble> Failures => new()
    {
        { new SqliteException("database or disk is full", 13), StorageTrouble.Full },
        { new SqliteException("disk I/O error", 10), StorageTrouble.Failed },
        { new SqliteException("disk I/O error", 10, 4874), StorageTrouble.Full },
        { new SqliteException("attempt to write a readonly database", 8), StorageTrouble.ReadOnly },
        { new SqliteException("attempt to write a readonly database", 8, 1032), StorageTrouble.Missing },
        { new SqliteException("unable to open database file", 14), StorageTrouble.Denied },
        { new SqliteException("database is locked", 5), StorageTrouble.Busy },
        { new SqliteException("database table is locked", 6), StorageTrouble.Busy },
        { new SqliteException("database disk image is malformed", 11), StorageTrouble.Broken },
        { new SqliteException("file is not a database", 26), StorageTrouble.Broken },
        { new SqliteException("SQLite Error 1: 'no such table: change'.", 1), StorageTrouble.Missing },
        { new DbUpdateException("saving", new SqliteException("database or disk is full", 13)), StorageTrouble.Full },
        { new AggregateException(new InvalidOperationException("other"), new SqliteException("database is locked", 5)), StorageTrouble.Busy },
        { new DatabaseMissingException("/data/dashboard.db"), StorageTrouble.Missing },
        { new IOException("No space left on device", 28), StorageTrouble.Full },
        { new IOException("Disk quota exceeded", 122), StorageTrouble.Full },
        { new IOException("Read-only file system", 30), StorageTrouble.ReadOnly },
        { new IOException("Input/output error", 5), StorageTrouble.Failed },
        { new UnauthorizedAccessException("denied", new IOException("Permission denied", 13)), StorageTrouble.Denied },
        { new UnauthorizedAccessException("denied", new IOException("Read-only file system", 30)), StorageTrouble.ReadOnly },
        { Told("53100"), StorageTrouble.Full },
        { Told("25006"), StorageTrouble.ReadOnly },
        { Told("55P03"), StorageTrouble.Busy },
        { Told("57P01"), StorageTrouble.Unreachable },
        { Told("28P01"), StorageTrouble.Denied },
        { Told("3D000"), StorageTrouble.Missing },
        { new NpgsqlException("refused", new System.Net.Sockets.SocketException(111)), StorageTrouble.Unreachable },
    };

    public static TheoryData<Exception> OtherFailures =>
    [
        new SqliteException("UNIQUE constraint failed", 19),
        new SqliteException("near \"SELCT\": syntax error", 1),
        Told("23505"),
        Told("42601"),
        new InvalidOperationException("a fault of the program"),
        new OperationCanceledException(),
        new IOException("Failed to bind to address", new System.Net.Sockets.SocketException(98)),
        new Microsoft.AspNetCore.Http.BadHttpRequestException("Reading the request body timed out."),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public void FailureOfTheStorage_HoweverDeep_IsToldByItsKind(Exception error, StorageTrouble trouble) =>
        Assert.Equal(trouble, StorageFault.Of(error)?.Trouble);

    [Theory]
    [MemberData(nameof(OtherFailures))]
    public void FaultOfTheProgram_IsNotBlamedOnTheStorage(Exception error) => Assert.Null(StorageFault.Of(error));

    [Theory]
    [InlineData("zh-CN", "磁盘已满")]
    [InlineData("en-US", "disk is full")]
    [InlineData("", "disk is full")]
    public void Line_InTheLanguage_IsOneThatSaysWhatIsWrongAndWhatToDo(string culture, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        var line = StorageWords.Line(StorageFault.Of(new IOException("no\nspace", 28))!);

        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.Contains("no space", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void EveryTrouble_HasItsWords() => Assert.All(
        Enum.GetValues<StorageTrouble>().Select(StorageWords.CodeOf),
        code => Assert.True(StorageWords.Knows(code) && StorageWords.ToDo(code) != $"{code}:do", code));

    private static PostgresException Told(string state) => new("told", "ERROR", "ERROR", state);
}
