using System.Reflection;
using Dashboard.Domain.Territory;
using Mono.Cecil;

namespace Dashboard.Tests.Architecture;

public sealed class PureDomainTests
{
    private static readonly string[] OutsideWorld =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.Directory", "System.IO.FileStream", "System.Net.", "System.Data.",
        "System.Threading.Thread", "System.Threading.Timer", "System.Console", "Microsoft.",
    ];

    [Fact]
    public void Domain_References_OnlyTheFrameworkAndMathNet()
    {
        var foreign = typeof(TerritoryMap).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "MathNet.Numerics"));

        Assert.Empty(foreign);
    }

    [Fact]
    public void Domain_Touches_NoOutsideWorld() => Assert.Empty(Touched(typeof(TerritoryMap).Assembly, _ => true));

    [Fact]
    public void Domain_APlantedFileAccess_IsCaught() =>
        Assert.Contains("System.IO.File", Touched(typeof(ReadsAFile).Assembly, type => type.EndsWith(nameof(ReadsAFile), StringComparison.Ordinal)));

    private static IReadOnlyCollection<string> Touched(Assembly assembly, Predicate<string> inType)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var used = from type in module.GetTypes()
                   where inType(type.FullName)
                   from method in type.Methods
                   where method.HasBody
                   from instruction in method.Body.Instructions
                   let reference = (instruction.Operand as MemberReference)?.DeclaringType?.FullName
                   where reference is not null && IsOutside(reference)
                   select reference;
        return [.. used.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsOutside(string type) =>
        OutsideWorld.Any(world => world.EndsWith('.') ? type.StartsWith(world, StringComparison.Ordinal) : type == world);

    private sealed class ReadsAFile
    {
        public static string Read(string path) => File.ReadAllText(path);
    }
}
