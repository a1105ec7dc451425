using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Features.Api.Parameters;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.Live.Verdicts;
using Microsoft.Extensions.Options;

namespace Dashboard.Features.Api.Values;

/// <summary>Reads the figures asked for, and what is said of them where that is asked for too.</summary>
internal sealed class ValuesAnswering(ILiveFigures live, TerritoryMap territory, TimeProvider time, IOptions<ApiOptions> options)
{
    /// <summary>The answer, all of one sequence.</summary>
    /// <exception cref="BadParameterException">The sequence lies ahead, or so many verdicts are asked for.</exception>
    public ValuesAnswer Answer(ValuesQuery query, IReadOnlyList<FigureQuery> asked, Reader reader, CancellationToken cancellationToken)
    {
        var asOf = ValuesReading.AsOf(query.AsOf, live.Sequence);
        var judged = Flags.Read("verdict", query.Verdict);
        var partition = Words<Partition>.Read("partition", query.Partition) ?? Partition.Governing;
        var plan = VerdictPlan.Of([.. asked.Select(one =>
            new VerdictQuery(one, judged, judged ? BenchmarkAreas.Of(territory, reader.Scope, one.Area, partition) : null))]);
        if (judged && plan.Queries.Count > options.Value.MaxValues)
        {
            throw new BadParameterException("verdict", query.Verdict, "AllowedVerdicts", options.Value.MaxValues, plan.Queries.Count);
        }

        var scoped = live.For(reader);
        var read = scoped.Read(plan.Queries, asOf, cancellationToken);
        DateTimeOffset? knownAt = read.Sequence == 0 ? null : CityTime.ToCity(read.AsOf);
        var today = CityTime.DayOf(asOf is null || asOf == live.Sequence ? time.GetUtcNow() : knownAt ?? time.GetUtcNow());
        var verdicts = judged ? plan.Judge(read.Figures, today, scoped.Phases) : [];
        return new ValuesAnswer(knownAt, read.Sequence, asked.Select((_, i) =>
            ValueRow.Of(read.Figures[i]) with { Verdict = judged && verdicts[i] is { } verdict ? VerdictAnswer.Of(verdict) : null }));
    }
}
