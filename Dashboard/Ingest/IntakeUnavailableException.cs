using Dashboard.Data.Faults;
using Dashboard.Domain;

namespace Dashboard.Ingest;

/// <summary>Nothing of a delivery was stored, for a reason outside it; delivering again later is right unless the program is at fault.</summary>
public sealed class IntakeUnavailableException(IntakeFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What stands in the way.</summary>
    public IntakeFault Fault { get; } = fault;

    /// <summary>The trouble of the storage behind it; null when it is none of the storage.</summary>
    public StorageFault? Storage => StorageFault.Of(InnerException);

    /// <summary>The stable word for it, in answers and on the health page.</summary>
    public string Code => Storage?.Code ?? WireWords.Of(Fault);
}
