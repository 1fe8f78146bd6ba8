using StackLint.Yaml.Syntax;

namespace StackLint.Fixing.Checking;

/// <summary>Routes in a model as Docker writes them: keys and indices with dots between them.</summary>
internal static class DottedRoute
{
    internal static string Of(YamlPath path) => string.Join('.', path.Segments);

    internal static string Append(string route, string key) => route.Length == 0 ? key : $"{route}.{key}";

    /// <summary>Whether a route is the other one or leads further down from it.</summary>
    internal static bool IsAtOrBelow(string route, string upper) =>
        upper.Length == 0 || route == upper || (route.Length > upper.Length && route[upper.Length] == '.' && route.StartsWith(upper, StringComparison.Ordinal));

    /// <summary>The route up to the list in which it leads through an item: Docker counts items before it sorts them.</summary>
    internal static string WithoutItems(string route)
    {
        var keys = route.Split('.');
        var item = Array.FindIndex(keys, static k => k.Length > 0 && k.All(char.IsAsciiDigit));
        return item < 0 ? route : string.Join('.', keys[..item]);
    }
}
