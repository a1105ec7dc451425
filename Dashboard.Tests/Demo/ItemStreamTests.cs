using System.Text.Json;
using Dashboard.Demo.Writing;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Tests.Demo;

public sealed class ItemStreamTests
{
    private static readonly WorkItemRules Rules =
        new(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn, WorkCalendar.BuiltIn, new ServiceLimits());

    [Fact]
    public void Between_SameSeed_TellsTheSameCity()
    {
        Assert.Equal(Told(Cities.Of()), Told(Cities.Of()));
        Assert.NotEqual(Told(Cities.Of()), Told(Cities.Of(seed: 8)));
    }

    [Fact]
    public void Born_OneDay_IsTheSameWithoutTheDaysBefore()
    {
        var day = Cities.Start.AddDays(-9);
        var whole = Told(Cities.Of()).Where(item => item.Contains($"\"id\":\"{day:yyyyMMdd}-", StringComparison.Ordinal)).Order().ToArray();
        var alone = Cities.Of().Items.Born(day).Select(life => life.At(Cities.At(14))).OfType<WorkItem>().Select(Text)
            .Where(item => item.Contains($"\"id\":\"{day:yyyyMMdd}-", StringComparison.Ordinal)).Order().ToArray();

        Assert.NotEmpty(alone);
        Assert.Equal(whole, alone);
    }

    [Fact]
    public void Between_EveryItem_IsAcceptedByTheRulesOfIntake()
    {
        var now = Cities.At(14);
        foreach (var (_, item) in Cities.Of().Items.Between(DateTimeOffset.MinValue, now))
        {
            using var row = JsonDocument.Parse(Wire(item));
            Assert.True(Rules.TryRead(row.RootElement, now, out _, out var error), $"{item.Id}: {error} {Text(item)}");
        }
    }

    [Fact]
    public void Between_AllSixTypes_AreThere() => Assert.Equal(
        Enum.GetValues<WorkItemType>(),
        Cities.Of().Items.Between(DateTimeOffset.MinValue, Cities.At(14)).Select(told => told.Item.Type).Distinct().Order());

    [Fact]
    public void At_EveryStepOfEveryLife_KnowsNothingOfTheFuture()
    {
        foreach (var life in Enumerable.Range(0, 5).SelectMany(day => Cities.Of().Items.Born(Cities.Start.AddDays(-day))))
        {
            foreach (var step in life.Steps)
            {
                var item = life.At(step.At)!;
                Assert.Null(Rules.NextDue(item, step.At) is { } due && due <= step.At ? due : null);
                Assert.True(item.Version >= 1);
                using var row = JsonDocument.Parse(Wire(item));
                Assert.True(Rules.TryRead(row.RootElement, step.At, out _, out var error), $"{item.Id} at {step.At:O}: {error}");
            }
        }
    }

    [Fact]
    public void LiveFeed_HourByHour_LeadsToTheSameAsTheHistory()
    {
        var demo = Cities.Of();
        var feed = new LiveFeed(demo, Cities.At(3), recordsPerSecond: 0);
        var known = Newest(demo, Cities.At(3));
        for (var hour = 4; hour <= 30; hour++)
        {
            foreach (var item in feed.Items(Cities.At(hour)))
            {
                Assert.True(item.Version > known.GetValueOrDefault((item.Source, item.Id)).Version);
                known[(item.Source, item.Id)] = (item.Version, Text(item));
            }
        }

        Assert.Equal(Newest(demo, Cities.At(30)).Values.Order(), known.Values.Order());
    }

    private static Dictionary<(string, string), (int Version, string Text)> Newest(DemoCity demo, DateTimeOffset now) =>
        demo.Items.Between(DateTimeOffset.MinValue, now).ToDictionary(told => (told.Item.Source, told.Item.Id), told => (told.Item.Version, Text(told.Item)));

    private static string[] Told(DemoCity demo) => [.. demo.Items.Between(DateTimeOffset.MinValue, Cities.At(14)).Select(told => Text(told.Item))];

    private static string Text(WorkItem item) => System.Text.Encoding.UTF8.GetString(Rules.Serialize(item));

    // The stored form holds moments as numbers; a source sends them as text.
    private static string Wire(WorkItem item) => System.Text.RegularExpressions.Regex.Replace(
        Text(item),
        "\"([A-Za-z]+At)\":(-?\\d+)",
        match => $"\"{match.Groups[1].Value}\":\"{DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)).ToOffset(CityTime.Offset):yyyy-MM-ddTHH:mm:sszzz}\"");
}
