namespace Dashboard.Tests.Browser;

/// <summary>How a window looks: its size in CSS pixels, <c>light</c> or <c>dark</c>, and the language.</summary>
public sealed record Look(int Width, int Height, string Theme = "light", string Language = "zh-CN")
{
    public static Look Desk { get; } = new(1440, 900);

    public static Look Phone { get; } = new(390, 844);
}
