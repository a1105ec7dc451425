using System.Globalization;
using Dashboard.Data.Blocks;
using Dashboard.Data.Changes;
using Dashboard.Data.Nights;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Jobs.Nights;

namespace Dashboard.Jobs.Quality;

/// <summary>
/// Districts that have fallen silent: no record of a kind for longer than three times the usual gap of the four weeks before. Looked at
/// are the volumes of the kinds that come daily; a district that hardly ever reports has a long usual gap and is left alone.
/// </summary>
public sealed class SilenceCheck(BlockStore blocks, GovernanceCatalogue catalogue, TerritoryMap territory) : IQualityCheck
{
    private const int Window = 35;
    private const int Times = 3;
    private static readonly string[] Volumes = ["request.received", "gridevent.filed", "task.community.arrived", "mediation.accepted", "deliberation.held"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QualityFinding>> RunAsync(NightContext night, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        List<QualityFinding> findings = [];
        foreach (var code in Volumes)
        {
            if (!catalogue.TryFindMeasure(code, out var measure))
            {
                throw new InvalidOperationException($"The catalogue has no measure '{code}'.");
            }

            var store = new AmountStore(territory, catalogue);
            await blocks.LoadAsync(measure.Id, store.Load, cancellationToken);
            var reader = new FigureReader(store, ClosedPeriods.None, night.Night.AddDays(1));
            findings.AddRange(territory.AtLevel(AreaLevel.District, territory.City)
                .Select(district => Judge(night.Night, measure, district, reader))
                .OfType<QualityFinding>());
        }

        return findings;
    }

    private QualityFinding? Judge(DateOnly night, Measure measure, Area district, FigureReader reader)
    {
        var scope = AreaScope.Of(territory.City);
        int[] days =
        [
            .. Enumerable.Range(0, Window).Select(back => night.AddDays(back + 1 - Window))
                .Where(day => reader.ReadMeasure(scope, measure, district, Period.Of(Grain.Day, day)).Numerator is > 0)
                .Select(day => day.DayNumber),
        ];
        if (days.Length < 2)
        {
            return null;
        }

        int[] gaps = [.. days.Zip(days.Skip(1), (earlier, later) => later - earlier).Order()];
        var silent = night.DayNumber - days[^1];
        return silent <= Times * gaps[gaps.Length / 2]
            ? null
            : new QualityFinding
            {
                Night = night,
                Code = QualityCodes.ReporterSilent,
                Measure = measure.Id,
                Cell = district.Ordinal,
                Detail = DateOnly.FromDayNumber(days[^1]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
    }
}
