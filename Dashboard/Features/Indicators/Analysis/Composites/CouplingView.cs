using Dashboard.Domain;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Ui;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>The three numbers of a coupling, by both ways of computing C. Equal by value.</summary>
/// <param name="Parts">The subsystems with their scores; empty where one has none.</param>
/// <param name="Usual">The form in use (traditional).</param>
/// <param name="Other">The form of Wang and others, which spreads C better over 0 to 1.</param>
/// <param name="LowerClosed">The class of D where a boundary belonged to the class above it.</param>
public sealed record CouplingView(
    ValueList<SubsystemScore> Parts, Computed<CouplingCoordination> Usual, Computed<CouplingCoordination> Other, CoordinationClass? LowerClosed)
{
    /// <summary>C from which subsystems count as alike, when the sentence warns of a low level.</summary>
    public const double Alike = 0.9;

    /// <summary>T under which the level counts as low.</summary>
    public const double Low = 0.5;

    /// <summary>Both forms over the subsystems of an index.</summary>
    public static CouplingView Of(CompositeDefinition definition, CompositeScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (!score.Value.Exists || !CompositeIndex.Subsystems(definition, score.Boards).TryGet(out var parts))
        {
            return new CouplingView(new([]), score.Value.Reason ?? NotComputable.TooMuchMissing, score.Value.Reason ?? NotComputable.TooMuchMissing, null);
        }

        double[] scores = [.. parts.Select(part => part.Score)];
        double[] weights = [.. parts.Select(part => part.Weight)];
        var usual = CouplingCoordination.Of(scores, weights);
        return new CouplingView(
            new(parts.Select(part => new SubsystemScore(new(part.Boards), part.Score, part.Weight))),
            usual,
            CouplingCoordination.Of(scores, weights, CouplingForm.Wang2021),
            usual.TryGet(out var found) ? CouplingCoordination.ClassOf(found.Coordination, ClassBoundary.LowerClosed) : null);
    }
}
