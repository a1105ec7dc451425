using Dashboard.Data.Faults;
using Dashboard.Data.Storage;
using Dashboard.Ingest;
using Dashboard.Tests.Ingest.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Data.Storage;

/// <summary>A folder that held a database never gets a new, empty one without a person saying so.</summary>
public sealed class DatabaseMarkTests() : WriterTest(StorageProvider.Sqlite)
{
    private string File => Path.Combine(Database.Directory, "dashboard.db");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DatabaseGone_BeforeAStart_IsSaid_AndNoNewOneIsMade(bool emptied)
    {
        await StartAsync();
        Lose(emptied);

        var error = await Assert.ThrowsAsync<DatabaseMissingException>(StartAsync);

        Assert.Contains(File, error.Message, StringComparison.Ordinal);
        Assert.True(DatabaseMark.IsGone(File));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DatabaseGone_WhileServing_IsSaidByReadersAndTheWriter_AndNothingIsAcknowledgedIntoNowhere(bool emptied)
    {
        await StartAsync();
        await DeliverAsync(NewRequest("before"));
        Lose(emptied);

        var refused = await Assert.ThrowsAsync<IntakeUnavailableException>(() => DeliverAsync(NewRequest("after")));
        await using var db = Database.Open();
        var unread = await Assert.ThrowsAnyAsync<Exception>(() => db.Items.CountAsync(Stop));
        var unopened = await Assert.ThrowsAnyAsync<Exception>(() => Database.Connections.OpenAsync(Stop));

        Assert.Equal(StorageTrouble.Missing, refused.Storage?.Trouble);
        Assert.Equal(StorageTrouble.Missing, StorageFault.Of(unread)?.Trouble);
        Assert.Equal(StorageTrouble.Missing, StorageFault.Of(unopened)?.Trouble);
        Assert.True(DatabaseMark.IsGone(File));
    }

    [Fact]
    public async Task DatabaseGone_AndForgottenByAPerson_IsMadeAnew()
    {
        await StartAsync();
        Lose(emptied: true);
        DatabaseMark.Forget(File);

        await StartAsync();

        await using var db = Database.Open();
        Assert.Equal(0, await db.Items.CountAsync(Stop));
    }

    [Fact]
    public async Task DatabaseThere_IsNeverForgotten()
    {
        await StartAsync();
        DatabaseMark.Forget(File);

        Assert.True(System.IO.File.Exists(Path.Combine(Database.Directory, DatabaseMark.FileName)));
    }

    [Fact]
    public async Task FirstStart_InAnEmptyFolder_MakesOneAndRemembersIt()
    {
        Lose(emptied: false);

        await StartAsync();

        Assert.False(DatabaseMark.IsGone(File));
        Assert.True(System.IO.File.Exists(Path.Combine(Database.Directory, DatabaseMark.FileName)));
    }

    [Fact]
    public async Task NoDatabase_IsOneLine()
    {
        await StartAsync();
        SqliteConnection.ClearAllPools();
        await System.IO.File.WriteAllTextAsync(File, new string('x', 100_000), Stop);

        var error = await Assert.ThrowsAnyAsync<Exception>(StartAsync);

        Assert.Equal(StorageTrouble.Broken, StorageFault.Of(error)?.Trouble);
    }

    private Task StartAsync() => Database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Stop);

    private void Lose(bool emptied)
    {
        SqliteConnection.ClearAllPools();
        if (emptied)
        {
            using var file = new FileStream(File, FileMode.Truncate);
        }
        else
        {
            System.IO.File.Delete(File);
        }
    }
}
