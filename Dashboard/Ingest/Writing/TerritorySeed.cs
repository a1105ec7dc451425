using Dashboard.Data;
using Dashboard.Data.Records;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.Territory.Census;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// The first start delivers the estimated populations and households, so that rates per head have a denominator everywhere. It goes through
/// the writer like any delivery: these figures explain themselves as well.
/// </summary>
internal sealed class TerritorySeed(
    IRecordWriter writer, IDbContextFactory<DashboardDb> contexts, TerritoryMap territory, GovernanceCatalogue catalogue) : IHostedService
{
    private const string Channel = ProgramState.TerritoryChannel;
    private const string Source = "census-2020";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await SameEditionAsync(db, cancellationToken);
            if (await db.Batches.AnyAsync(b => b.Channel == Channel && b.Accepted > 0, cancellationToken))
            {
                return;
            }
        }

        Observation[] estimates = [.. CensusSpread.Estimate(territory, CensusTable.BuiltIn).Select(Estimate)];
        await writer.WriteObservationsAsync(estimates, [], new IntakeOrigin(Channel, "program"), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Cells are ordinals of one edition; under another they would be other places.</summary>
    private async Task SameEditionAsync(DashboardDb db, CancellationToken cancellationToken)
    {
        var stored = await db.State.FindAsync([ProgramState.TerritoryKey], cancellationToken);
        if (stored is null)
        {
            db.State.Add(new ProgramState { Key = ProgramState.TerritoryKey, Value = territory.Edition });
            await db.SaveChangesAsync(cancellationToken);
        }
        else if (stored.Value != territory.Edition)
        {
            throw new InvalidOperationException(
                $"The database holds records of territory edition '{stored.Value}', the program contains '{territory.Edition}'.");
        }
    }

    private Observation Estimate(EstimatedAmount estimate)
    {
        if (!catalogue.TryFindMeasure(estimate.MeasureCode, out var measure))
        {
            throw new InvalidOperationException($"The catalogue has no measure '{estimate.MeasureCode}'.");
        }

        var amount = checked((long)(estimate.Value * DecimalScale.Of(measure.Decimals)));
        return new Observation(measure.Id, estimate.Area.Ordinal, estimate.Period, amount, "estimated", Source, 1);
    }
}
