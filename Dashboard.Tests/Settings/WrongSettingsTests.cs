using Dashboard.Settings;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Settings;

/// <summary>A wrong setting stops the program, as a process of its own, with words instead of a stack trace.</summary>
[Trait("Group", "process")]
public sealed class WrongSettingsTests
{
    [Theory]
    [InlineData("Access__LockoutAttempts", "99", "Access:LockoutAttempts = \"99\" is not allowed; allowed: 3 to 20.")]
    [InlineData("Access__SignInHours", "long", "Access:SignInHours = \"long\" is not allowed; allowed: a whole number.")]
    [InlineData("Limits__RequestsPerMinut", "5", "Limits:RequestsPerMinut = \"5\" is not allowed; allowed: the keys RequestsPerMinute, SignInsPerMinute.")]
    [InlineData("Night__At", "25:00", "Night:At = \"25:00\" is not allowed; allowed: a time of day such as 02:10.")]
    [InlineData("Demo__Enabled", "perhaps", "Demo:Enabled = \"perhaps\" is not allowed; allowed: true or false.")]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider = 'Oracle'; allowed: Sqlite, PostgreSql.")]
    public async Task Start_WrongSetting_NamesKeyValueAndAllowed(string key, string value, string message)
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-settings-").FullName;
        try
        {
            var (status, output) = await ProgramProcess.RunAsync(
                directory, ["serve"], null, new Dictionary<string, string> { [key] = value }, Xunit.TestContext.Current.CancellationToken);

            Assert.Equal(SettingsGuard.WrongSettings, status);
            Assert.Contains(message, output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("verify")]
    public async Task Start_DataFolderThatCannotBeMade_IsOneLine(string verb)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (status, output) = await ProgramProcess.RunAsync(Path.Combine(file, "data"), [verb], null, null, Xunit.TestContext.Current.CancellationToken);

            Assert.Equal(SettingsGuard.WrongSettings, status);
            var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains("DataDirectory = ", line, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task UnknownVerb_AsAProcess_FailsWithTheList()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-verbs-").FullName;
        try
        {
            var (status, output) = await ProgramProcess.RunAsync(directory, ["fly"], null, null, Xunit.TestContext.Current.CancellationToken);

            Assert.Equal(2, status);
            Assert.Contains("'fly' is not a command.", output, StringComparison.Ordinal);
            Assert.Contains("key add", output, StringComparison.Ordinal);
            Assert.Contains("serve", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
