using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Ingest.Rows;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Ingest.Rows;

public sealed partial class RejectWordsTests
{
    private static readonly ResourceManager Texts = new(typeof(IngestText));

    /// <summary>These never come without a trouble of the storage, which has words of its own.</summary>
    private static readonly IntakeFault[] WithWordsOfTheStorage = [IntakeFault.StorageBusy, IntakeFault.StorageFull];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public void EveryCode_HasWords(string culture) =>
        Assert.All(RowCodes.All, code => Assert.False(string.IsNullOrEmpty(Texts.GetString(code, CultureInfo.GetCultureInfo(culture))), code));

    [Fact]
    public void EveryRefusalOfADelivery_HasWords()
    {
        var codes = typeof(IntakeRefusal).GetFields().Select(field => (string)field.GetRawConstantValue()!)
            .Concat(Enum.GetValues<IntakeFault>().Except(WithWordsOfTheStorage).Select(fault => $"unavailable-{fault}"));

        Assert.All(codes, code => Assert.False(string.IsNullOrEmpty(Texts.GetString(code, CultureInfo.GetCultureInfo("zh-CN"))), code));
    }

    [Fact]
    public void EveryCodeInTheSources_IsDeclared()
    {
        var used = Repository.Files("*.cs")
            .Where(file => Repository.Relative(file) is var path
                && (path.StartsWith("Dashboard.Domain/WorkItems/", StringComparison.Ordinal) || path.StartsWith("Dashboard.Domain/Observations/", StringComparison.Ordinal) || path.StartsWith("Dashboard/Ingest/", StringComparison.Ordinal)))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(used.Count > 15);
        Assert.Empty(used.Except(RowCodes.All));
    }

    [Theory]
    [InlineData("row.Fault(Fields.Area, \"planted-code\");")]
    [InlineData("new RowError(\"area\", value, \"planted-code\")")]
    [InlineData("new RowError(Fields.Area.Name, item.Area, \"planted-code\")")]
    public void Code_APlantedOne_IsSeen(string line) => Assert.Equal("planted-code", Code().Match(line).Groups[1].Value);

    /// <summary>The second text of a fault: <c>Fault(Fields.Area, "unknown-area"</c>, <c>RowError("area", value, "area-level"</c>.</summary>
    [GeneratedRegex("(?:Fault\\([\\w.]+, |RowError\\([^\"\\n;]*(?:\"[\\w.]+\")?[^\"\\n;]*, )\"([a-z][a-z-]+)\"")]
    private static partial Regex Code();
}
