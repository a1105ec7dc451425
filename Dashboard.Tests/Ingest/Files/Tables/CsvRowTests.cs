using System.Text;
using Dashboard.Ingest.Files.Tables;

namespace Dashboard.Tests.Ingest.Files.Tables;

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
    [InlineData("title", "\u3000占道\u00A0\u200B", "{\"title\":\"占道\"}")]
    [InlineData("version", "\u30003 ", "{\"version\":3}")]
    [InlineData("datasets", "人口\u3000；住房", "{\"datasets\":[\"人口\",\"住房\"]}")]
    public void Read_ACell_BecomesWhatTheInterfaceWouldReceive(string column, string cell, string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(new CsvRow(CsvColumns.Of([column])).Read([cell])));
}
