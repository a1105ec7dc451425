namespace Dashboard.Features.Operations;

/// <summary>What this folder brings to the program.</summary>
public static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<OperationsReading>()
        .AddSingleton<NightHistory>()
        .AddSingleton<INightOrder, NightOrder>()
        .AddSingleton<FaultFinding>()
        .AddSingleton<FindingWords>()
        .AddSingleton<OperationsWords>();
}
