using Dashboard.Domain.Statistics.Coupling;

namespace Dashboard.Tests.Reference;

/// <summary>The Chinese names of the classes, as the reference prints them.</summary>
internal static class ClassNames
{
    private static readonly string[] Names =
        ["极度失调", "严重失调", "中度失调", "轻度失调", "濒临失调", "勉强协调", "初级协调", "中级协调", "良好协调", "优质协调"];

    public static string Of(CoordinationClass found) => Names[(int)found];
}
