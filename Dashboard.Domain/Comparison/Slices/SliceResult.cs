using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Domain.Comparison.Slices;

/// <summary>Room for the results of one slice; made once and used again for the next indicator.</summary>
public sealed class SliceResult(SliceShape shape)
{
    private readonly double[] values = new double[shape.Cells];
    private readonly double[] lower = new double[shape.Cells];
    private readonly double[] upper = new double[shape.Cells];
    private readonly Computed<Outcome>[] outcomes = new Computed<Outcome>[shape.Cells];
    private readonly ChartReading[] charts = new ChartReading[shape.Areas];
    private readonly SpecialCause[] causes = new SpecialCause[shape.Periods];

    /// <summary>Size of the table.</summary>
    public SliceShape Shape { get; } = shape;

    /// <summary>The figures; NaN where there is none.</summary>
    public Span<double> Values => values;

    /// <summary>Lower limits; NaN where there is none.</summary>
    public Span<double> Lower => lower;

    /// <summary>Upper limits; NaN where there is none.</summary>
    public Span<double> Upper => upper;

    /// <summary>Each cell against the benchmark of its period.</summary>
    public Span<Computed<Outcome>> Outcomes => outcomes;

    /// <summary>One chart for each area.</summary>
    public Span<ChartReading> Charts => charts;

    /// <summary>The rules that the points of the series being read break.</summary>
    internal Span<SpecialCause> Causes => causes;
}
