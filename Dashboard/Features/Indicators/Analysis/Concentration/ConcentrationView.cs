using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Areas;

namespace Dashboard.Features.Indicators.Analysis.Concentration;

/// <summary>Who sends tasks to communities, and how far they come from one desk. Equal by value.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">Provisional, final or missing.</param>
/// <param name="Whole">The area looked at.</param>
/// <param name="Top">Its largest senders, the largest first.</param>
/// <param name="Below">The areas one level below, from the most to the least concentrated; those without a figure last.</param>
public sealed record ConcentrationView(
    Period Period, FigureStatus Status, ConcentrationLine Whole, ValueList<MemberCount> Top, ValueList<ConcentrationLine> Below)
{
    /// <summary>How many senders are shown by name.</summary>
    public const int Most = 12;

    /// <summary>The measure that knows the sender of each task.</summary>
    private const string Senders = "task.department.pairs";

    /// <summary>The pages it belongs to: how many departments meet a community, and how many tasks they bring.</summary>
    private static readonly string[] Pages = ["unify.burden.lines-per-community", "unify.burden.tasks-per-community"];

    /// <summary>The concentration behind an indicator; null for indicators it does not belong to.</summary>
    public static ConcentrationView? Read(IScopedFigures scoped, GovernanceCatalogue catalogue, Indicator indicator, Area area, Period period, AreaFigures? below)
    {
        ArgumentNullException.ThrowIfNull(scoped);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(indicator);
        if (!Pages.Contains(indicator.Code) || !catalogue.TryFindMeasure(Senders, out var measure))
        {
            return null;
        }

        List<Area> areas = [area, .. below?.Areas.Select(one => one.Area) ?? []];
        var members = scoped.ReadMembers(measure, areas, period);
        var lines = areas.Zip(members, ConcentrationLine.Of).ToList();
        return new ConcentrationView(
            period,
            members[0].Status,
            lines[0],
            new(members[0].Members.Take(Most)),
            new(lines.Skip(1).OrderBy(line => line.Result.TryGet(out var found) ? found.EffectiveNumber : double.MaxValue)));
    }
}
