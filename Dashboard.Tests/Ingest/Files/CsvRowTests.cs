using System.Text;
using Dashboard.Ingest.Files;

namespace Dashboard.Tests.Ingest.Files;

public sealed class CsvRowTests
{
    [Theory]
    [InlineData("version", "3", "{\"version\":3}")]
    [InlineData("version", "three", "{\"version\":\"three\"}")]
    [InlineData("budget", "1.50", "{\"budget\":1.50}")]
    [InlineData("funded", "TRUE", "{\"funded\":true}")]
    [InlineData("urgent", "否", "{\"urgent\":false}")]
    [InlineData("urgent", "perhaps", "{\"urgent\":\"perhaps\"}")]
    [InlineData("resolved", "true", "{\"resolved\":true}")]
    [InlineData("id", "1", "{\"id\":\"1\"}")]
    [InlineData("title", "  占道 ", "{\"title\":\"占道\"}")]
    [InlineData("title", "", "{}")]
    [InlineData("receivedAt", "2026-03-02T09:15:00+08:00", "{\"receivedAt\":\"2026-03-02T09:15:00+08:00\"}")]
    [InlineData("received_at", "2026-03-02T09:15:00+08:00", "{\"receivedAt\":\"2026-03-02T09:15:00+08:00\"}")]
    [InlineData("mediator_kinds", "lawyer; judge", "{\"mediatorKinds\":[\"lawyer\",\"judge\"]}")]
    [InlineData("milestones", "a/b;c/;/d", "{\"milestones\":[{\"plannedAt\":\"a\",\"actualAt\":\"b\"},{\"plannedAt\":\"c\"},{\"actualAt\":\"d\"}]}")]
    [InlineData("resolutions", "a", "{\"resolutions\":[{\"dueAt\":\"a\"}]}")]
    [InlineData("nonsense", "x", "{}")]
    public void Read_ACell_BecomesWhatTheInterfaceWouldReceive(string column, string cell, string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(new CsvRow([column]).Read(_ => cell)));

    [Fact]
    public void Unknown_NamesTheColumnsThatAreNotRead()
    {
        var row = new CsvRow(["id", "colour"]);

        Assert.Equal(["colour"], row.Unknown);
        Assert.False(row.IsEmpty);
        Assert.True(new CsvRow(["colour"]).IsEmpty);
    }
}
