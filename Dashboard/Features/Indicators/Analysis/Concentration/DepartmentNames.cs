using System.Collections.Frozen;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Features.Indicators.Analysis.Concentration;

/// <summary>
/// Names of departments by the number a distinct count files them under. Amounts keep the number only; the names come from the forms that departments
/// have asked for, read again at most every <see cref="Rest"/>, off the circuit. Only names are taken from there, never figures; a department that never
/// asked for a form stays without a name.
/// </summary>
/// <param name="read">Reads the names.</param>
/// <param name="time">The clock of the rest between two readings.</param>
public sealed class DepartmentNames(Func<CancellationToken, Task<IReadOnlyList<string>>> read, TimeProvider time) : IDisposable
{
    /// <summary>Shortest time between two readings.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim gate = new(1, 1);
    private FrozenDictionary<long, string> names = FrozenDictionary<long, string>.Empty;
    private long? readAt;

    /// <summary>The name; null while it is not known.</summary>
    public string? Of(long member) => Volatile.Read(ref names).GetValueOrDefault(member);

    /// <summary>Reads the names when one of these is not known and they were not read lately.</summary>
    public async Task EnsureAsync(IEnumerable<long> members, CancellationToken cancellationToken = default)
    {
        if (members.All(member => Of(member) is not null))
        {
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            if (readAt is { } at && time.GetElapsedTime(at) < Rest)
            {
                return;
            }

            // The async calls of SQLite block: not on the caller's circuit.
            var found = await Task.Run(() => read(cancellationToken), cancellationToken);
            Volatile.Write(ref names, found.Distinct(StringComparer.Ordinal).ToFrozenDictionary(name => MemberKey.Of(name)));
            readAt = time.GetTimestamp();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
