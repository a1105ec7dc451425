using Dashboard.Identity;

namespace Dashboard.Features.Operations;

/// <summary>Orders a night out of turn.</summary>
public interface INightOrder
{
    /// <summary>Whether it was ordered: only for someone who may at that moment.</summary>
    Task<bool> PlaceAsync(Reader reader, CancellationToken cancellationToken);
}
