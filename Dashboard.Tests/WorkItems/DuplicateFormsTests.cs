using Dashboard.Domain.WorkItems;

namespace Dashboard.Tests.WorkItems;

public sealed class DuplicateFormsTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Find_AnotherDepartmentAskedBefore_WithinThirtyDays(int daysLater, bool duplicate)
    {
        var found = DuplicateForms.Find([Ask(1, 0, 9, "民政局", "population"), Ask(2, daysLater, 10, "卫健委", "population", "housing")]);

        Assert.Equal(duplicate ? [2L] : [], found);
    }

    [Fact]
    public void Find_TheSameDepartmentOrOtherData_IsNoDuplicate() =>
        Assert.Empty(DuplicateForms.Find([Ask(1, 0, 9, "民政局", "population"), Ask(2, 1, 9, "民政局", "population"), Ask(3, 1, 9, "卫健委", "housing")]));

    [Fact]
    public void Find_ADepartmentBehindItsOwnLaterAsk_StillSeesTheOther() =>
        Assert.Equal([2L, 3L], DuplicateForms.Find([Ask(1, 0, 9, "A", "d"), Ask(2, 1, 9, "B", "d"), Ask(3, 2, 9, "B", "d")]).Order());

    [Fact]
    public void Find_AtTheSameMoment_NeitherRepeatsTheOther() =>
        Assert.Empty(DuplicateForms.Find([Ask(1, 0, 9, "A", "d"), Ask(2, 0, 9, "B", "d")]));

    [Fact]
    public void Find_AnyOrderOfDelivery_AgreesWithThePlainDefinition()
    {
        var random = new Random(20260325);
        for (var round = 0; round < 200; round++)
        {
            DuplicateForms.Ask[] asks = [.. Enumerable.Range(1, 30).Select(key =>
                Ask(key, random.Next(90), random.Next(8, 12), $"D{random.Next(3)}", [.. Enumerable.Range(0, 3).Where(_ => random.Next(2) == 0).Select(set => $"s{set}")]))];
            var plain = asks.Where(ask => asks.Any(other =>
                other.ArrivedTicks < ask.ArrivedTicks && other.Department != ask.Department && ask.Day - other.Day <= 30 && other.Datasets.Intersect(ask.Datasets).Any()))
                .Select(ask => ask.Key).Order();
            random.Shuffle(asks);

            Assert.Equal(plain, DuplicateForms.Find(asks).Order());
        }
    }

    private static DuplicateForms.Ask Ask(long key, int day, int hour, string department, params string[] datasets)
    {
        var arrived = Sample.At("2026-01-01T00:00:00").AddDays(day).AddHours(hour);
        return new(key, 7, DateOnly.FromDateTime(arrived.DateTime).DayNumber, arrived.UtcTicks, department, datasets);
    }
}
