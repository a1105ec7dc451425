using Dashboard.Data;
using Dashboard.Data.Faults;
using Dashboard.Demo.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Demo;

/// <summary>Whether what the database holds is the simulated city: the setting alone says only that an empty one would be filled.</summary>
public sealed class SimulatedCity(IDbContextFactory<DashboardDb> contexts, IOptions<DemoOptions> options)
{
    private readonly DemoRecord record = new(contexts);

    /// <summary>Whether the demonstration is switched on and the database was filled by it; no while the database cannot be asked.</summary>
    public async Task<bool> IsShownAsync(CancellationToken cancellationToken)
    {
        try
        {
            return options.Value.Enabled && await record.SeedAsync(cancellationToken) is not null;
        }
        catch (Exception error) when (StorageFault.Of(error) is not null)
        {
            return false;
        }
    }
}
