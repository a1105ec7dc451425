using Dashboard.Data.Faults;

namespace Dashboard.Ingest.Writing.Faults;

/// <summary>What a failure means to the sender: something outside that passes, or a fault of the program that trying again does not mend.</summary>
internal static class WriteFault
{
    /// <summary>The failure in the words of the intake.</summary>
    public static IntakeUnavailableException Of(Exception error) => error switch
    {
        IntakeUnavailableException known => known,
        _ when StorageFault.Of(error) is { } fault => new(KindOf(fault.Trouble), StorageWords.Line(fault), error),
        _ when IsOfProgram(error) => new(IntakeFault.Internal, $"A fault of the program: {error.Message}", error),
        _ => new(IntakeFault.StorageFailed, "The database could not be written.", error),
    };

    /// <summary>
    /// Whether the program itself is at fault: it gave the database what the database refuses, such as a broken constraint, or failed before.
    /// One row may be the cause of it.
    /// </summary>
    public static bool IsOfProgram(Exception error) => error is IntakeUnavailableException known
        ? known.Fault == IntakeFault.Internal
        : StorageFault.Of(error) is null && error is not (IOException or TimeoutException);

    private static IntakeFault KindOf(StorageTrouble trouble) => trouble switch
    {
        StorageTrouble.Full => IntakeFault.StorageFull,
        StorageTrouble.Busy => IntakeFault.StorageBusy,
        _ => IntakeFault.StorageFailed,
    };
}
