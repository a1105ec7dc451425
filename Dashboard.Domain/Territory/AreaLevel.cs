namespace Dashboard.Domain.Territory;

/// <summary>The four levels of the governing tree, from the whole to the smallest unit.</summary>
public enum AreaLevel
{
    /// <summary>The city (市).</summary>
    City,

    /// <summary>A governing area (区、市、县、功能区), or a statistical district.</summary>
    District,

    /// <summary>A subdistrict or town (街道、镇).</summary>
    Subdistrict,

    /// <summary>A community or village (社区、村).</summary>
    Community,
}
