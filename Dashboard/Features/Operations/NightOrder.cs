using Dashboard.Identity;
using Dashboard.Identity.Acts;
using Dashboard.Identity.Audit;
using Dashboard.Jobs;
using Hangfire;

namespace Dashboard.Features.Operations;

/// <summary>Orders a night out of turn, for someone who may at that moment.</summary>
internal sealed class NightOrder(ActGate gate, AuditTrail audit, IBackgroundJobClient jobs) : INightOrder
{
    /// <inheritdoc/>
    public async Task<bool> PlaceAsync(Reader reader, CancellationToken cancellationToken)
    {
        if (await gate.AskAsync(reader, Act.RunNight, cancellationToken) is not { } now)
        {
            return false;
        }

        await audit.WriteAsync(now.Name, Act.RunNight.Code, null, null, cancellationToken);
        jobs.Enqueue<NightJob>(job => job.RunNowAsync(CancellationToken.None));
        return true;
    }
}
