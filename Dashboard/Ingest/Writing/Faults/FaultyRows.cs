using Dashboard.Ingest.Writing.Sessions;

namespace Dashboard.Ingest.Writing.Faults;

/// <summary>
/// Finds the rows of a delivery that cannot be stored through a fault of the program, by halves: each half is tried on top of those that
/// could be. The transaction around it is only a trial and is undone.
/// </summary>
internal sealed class FaultyRows(WriteSession session, IDivisible delivery, WriteContext start)
{
    // About sixty faulty rows among 10,000: beyond that it is not a row that is wrong, and nobody should wait for the writer so long.
    private const int MostTries = 1000;

    // So many and not one that can be stored: it is not the rows.
    private const int Hopeless = 16;

    private readonly List<FaultyRow> found = [];
    private WriteContext context = start;
    private int tries;
    private int stored;

    private bool IsHopeless => tries > MostTries || (stored == 0 && found.Count > Hopeless);

    /// <summary>The rows in their order; none when it is not the rows, or nothing can be said.</summary>
    public async Task<IReadOnlyList<FaultyRow>> FindAsync(CancellationToken cancellationToken)
    {
        await TryAsync(0, delivery.Parts, cancellationToken);
        return IsHopeless ? [] : found;
    }

    private async Task TryAsync(int from, int count, CancellationToken cancellationToken)
    {
        tries++;
        if (count == 0 || IsHopeless)
        {
            return;
        }

        var part = context.ForPart();
        await session.SetPointAsync(cancellationToken);
        try
        {
            await delivery.TryAsync(part, from, count, cancellationToken);
        }
        catch (Exception error) when (WriteFault.IsOfProgram(error))
        {
            await session.ReturnToPointAsync(cancellationToken);
            await DivideAsync(from, count, error, cancellationToken);
            return;
        }

        await session.LeavePointAsync(cancellationToken);
        context = part;
        stored += count;
    }

    private async Task DivideAsync(int from, int count, Exception error, CancellationToken cancellationToken)
    {
        if (count == 1)
        {
            found.Add(new FaultyRow(from, error));
            return;
        }

        await TryAsync(from, count / 2, cancellationToken);
        await TryAsync(from + (count / 2), count - (count / 2), cancellationToken);
    }
}
