using Dashboard.Data;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Tests.Data;

public sealed class DataOptionsValidationTests
{
    [Theory]
    [InlineData("MySql", null, "Storage:Provider = 'MySql'; allowed: Sqlite, PostgreSql")]
    [InlineData("PostgreSql", null, "ConnectionStrings:Dashboard is empty")]
    [InlineData("PostgreSql", "Hest=1", "ConnectionStrings:Dashboard cannot be read")]
    public void Validate_WrongSetting_NamesKeyAndWhatIsAllowed(string provider, string? connection, string expected)
    {
        var options = Bound(new() { ["Storage:Provider"] = provider, ["ConnectionStrings:Dashboard"] = connection });

        var result = new DataOptionsValidation().Validate(null, options);

        Assert.Contains(expected, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_DirectoryBelowAFile_NamesIt()
    {
        var file = Path.GetTempFileName();
        try
        {
            var result = new DataOptionsValidation().Validate(null, Bound(new() { ["DataDirectory"] = Path.Combine(file, "data") }));

            Assert.StartsWith("DataDirectory = '", result.FailureMessage, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Bind_NothingSet_KeepsTheDataBesideTheProgram()
    {
        var options = Bound([]);

        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "data", "dashboard.db"), options.DatabaseFile);
    }

    private static DataOptions Bound(Dictionary<string, string?> settings)
    {
        var options = new DataOptions();
        options.Bind(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return options;
    }
}
