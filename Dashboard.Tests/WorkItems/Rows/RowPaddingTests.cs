using System.Text;
using System.Text.Json;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Observations;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Domain.WorkItems.Deliberations;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Tests.WorkItems.Rows;

/// <summary>A padded value is the value: one item must not count twice because a program wrote a space around its identifier.</summary>
public sealed class RowPaddingTests
{
    /// <summary>Spaces of every width, line ends, and marks that nobody sees.</summary>
    public static TheoryData<string> Paddings => [" ", "  ", "\t", "\r\n", "\u0085", "\u00A0", "\u1680", "\u2002", "\u2009", "\u200A", "\u2028", "\u202F", "\u205F", "\u3000", " \u3000\t", "\u200B", "\u200D", "\u200E", "\u2060", "\uFEFF", "\uFEFF \u3000", "\u00AD", "\U000E0001", "\U000E0001\u3000\U000E0020"];

    [Theory]
    [MemberData(nameof(Paddings))]
    public void Read_APaddedValue_IsTheValue(string padding)
    {
        foreach (var escaped in new[] { false, true })
        {
            var (item, error) = Sample.Read(RequestRow(text => Json(padding + text + padding, escaped)));

            Assert.Null(error);
            var request = Assert.IsType<Request>(item);
            Assert.Equal(("city\u3000hotline", "占道 1", Sample.Community, "received", "help"), (request.Source, request.Id, request.Area, request.State, request.Nature));
            Assert.Equal(Sample.At("2026-03-02T09:15:00"), request.ReceivedAt);
        }
    }

    [Fact]
    public void Read_OnlyPadding_IsNothing() =>
        Assert.Equal("required", Sample.Read(RequestRow(text => Json(text == "占道 1" ? "\u3000\u200B " : text, true))).Error!.Code);

    [Theory]
    [InlineData("\"a\\\\u3000\"", "a\\u3000")]
    [InlineData("\"a\\\\t\"", "a\\t")]
    [InlineData("\"a\\\\\\u3000\"", "a\\")]
    [InlineData("\"\\t\\\\ta\\\\\"", "\\ta\\")]
    public void Read_ABackslashAtTheEnd_IsNoEscape(string written, string read) =>
        Assert.Equal(read, ((Request)Sample.Read(RequestRow(text => text == "占道 1" ? written : Json(text, false))).Item!).Id);

    [Fact]
    public void Read_PaddedListsAndPairs_AreTrimmedToo()
    {
        var task = Sample.Read("""{"type":"task","source":"s","id":"1","version":1,"area":"510104017001","state":"dispatched","datasets":[" 人口\u3000","人口"]}""");
        var session = Sample.Read("""{"type":"deliberation","source":"s","id":"1","version":1,"area":"510104017001","state":"held","heldAt":"2026-03-02T09:15:00+08:00","resolutions":[{"dueAt":"\u00a02026-03-03T09:15:00+08:00 "}]}""");

        Assert.Equal(["人口"], Assert.IsType<Assignment>(task.Item).Datasets);
        Assert.Equal(Sample.At("2026-03-03T09:15:00"), Assert.IsType<Deliberation>(session.Item).Resolutions[0].DueAt);
    }

    [Fact]
    public void Read_APaddedReturn_IsTheReturn()
    {
        var row = """{"measure":"\u3000household.count","area":"510104017001 ","period":" 2026","value":1,"status":"final\t","source":"\ufeffsteward\u00a0","version":1}""";

        Assert.Null(new ReturnRules(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn).Read(Encoding.UTF8.GetBytes(row), Sample.Now, out var read));
        Assert.Equal("steward", read.Source);
    }

    [Fact]
    public void Deserialize_AStoredRow_IsTakenAsItIs()
    {
        var stored = Sample.Rules.Serialize(Sample.Read(RequestRow(text => Json(text, false))).Item!);
        var padded = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(stored).Replace("占道 1", "占道 1 ", StringComparison.Ordinal));

        Assert.Equal("占道 1 ", Sample.Rules.Deserialize(padded).Id);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00id")]
    [InlineData("id\\ud83d")]
    public void Read_HalfOfASurrogatePairAsAName_IsTheNameOfNoField(string name)
    {
        Assert.Null(Sample.Read(RequestRow(text => Json(text, false), $"\"{name}\":1,")).Error);
        Assert.Null(Sample.Read(RequestRow(text => Json(text, false), $"\"resolutions\":[{{\"{name}\":1}}],\"milestones\":[{{\"{name}\":{{}}}}],")).Error);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("占\\udc00")]
    public void Read_HalfOfASurrogatePairAsAValue_IsNoText(string value) =>
        Assert.Equal("invalid-text", Sample.Read(RequestRow(text => text == "占道 1" ? $"\"{value}\"" : Json(text, false))).Error!.Code);

    private static string RequestRow(Func<string, string> json, string more = "") => $$"""
        {{{more}}"type":{{json("request")}},"source":{{json("city\u3000hotline")}},"id":{{json("占道 1")}},"version":1,"area":{{json(Sample.Community)}},
        "state":{{json("received")}},"nature":{{json("help")}},"receivedAt":{{json("2026-03-02T09:15:00+08:00")}}}
        """;

    /// <summary>A JSON string with what needs an escape escaped, or with every character as one.</summary>
    private static string Json(string text, bool escaped) => escaped
        ? $"\"{string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"))}\""
        : $"\"{string.Concat(text.Select(unit => unit < ' ' ? JsonEncodedText.Encode(unit.ToString()).ToString() : unit.ToString()))}\"";
}
