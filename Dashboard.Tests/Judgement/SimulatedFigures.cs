using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Tests.Demo;
using Dashboard.Tests.Ui;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Judgement;

/// <summary>The figures of a small simulated city with sixteen months behind it; the same on every machine.</summary>
internal static class SimulatedFigures
{
    private static readonly Lazy<CityFigures> Built = new(Build);

    /// <summary>Read only: every test shares them.</summary>
    public static CityFigures City => Built.Value;

    private static CityFigures Build()
    {
        var now = Cities.At(14);
        var demo = Cities.Of(scale: 0.01, months: 16);
        var amounts = new Deltas();
        foreach (var (_, item) in demo.Items.Between(DateTimeOffset.MinValue, now))
        {
            Sample.Rules.Contribute(item, now, amounts);
        }

        foreach (var value in demo.Returns.Between(DateTimeOffset.MinValue, now))
        {
            Returns.Contribute(GovernanceCatalogue.BuiltIn.MeasureOf(value.Measure), value.Cell, value.Period, value.Amount!.Value, amounts);
        }

        var figures = new CityFigures(Cities.Start);
        figures.Add(amounts.AsSpan());
        return figures;
    }
}
