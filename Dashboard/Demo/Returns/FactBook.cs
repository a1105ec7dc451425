using Dashboard.Demo.World;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Returns;

/// <summary>The facts of every area, worked out once.</summary>
internal sealed class FactBook(City city)
{
    private readonly Facts?[] _facts = new Facts?[city.Territory.CellCount];

    public Facts Of(Area area) => _facts[area.Ordinal] ??= new Facts(city, area);
}
