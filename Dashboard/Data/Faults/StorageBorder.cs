using Dashboard.Commands;

namespace Dashboard.Data.Faults;

/// <summary>Ends a start that the storage stopped with one line a person can act on, not with a stack trace.</summary>
public static class StorageBorder
{
    /// <summary>Exit status when the storage is in trouble (EX_IOERR of sysexits.h).</summary>
    public const int InTrouble = 74;

    /// <summary>Runs the program and turns a failure of the storage into a line and a status.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        try
        {
            return await program();
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            CommandLanguage.Use();
            await Console.Error.WriteLineAsync(CommandWords.Of<StorageText>("no-start", StorageWords.Line(fault)));
            return InTrouble;
        }
    }
}
