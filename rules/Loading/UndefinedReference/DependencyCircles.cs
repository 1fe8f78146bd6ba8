using System.Collections.Immutable;
using StackLint.Compose.Model;

namespace StackLint.Rules.Loading;

/// <summary>Finds services that wait for each other, which Compose refuses (compose-go, <c>graph.CheckCycle</c>).</summary>
internal static class DependencyCircles
{
    /// <summary>The circles, each once, as the references that make it up; the last one closes it.</summary>
    internal static IEnumerable<ImmutableArray<NamedReference>> Of(ComposeProject project)
    {
        var steps = project.Services.ToDictionary(
            static s => s.Name,
            static s => NamedReferences.OfServices(s).Where(static r => r.Kind == NamedReferences.ServiceKind).ToList(),
            StringComparer.Ordinal);
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var service in project.Services)
        {
            foreach (var circle in Walk(service.Name, [], steps, left))
            {
                if (CanRunTogether(circle))
                {
                    yield return circle;
                }
            }
        }
    }

    // Depth first; a service that was left is in no circle that was not found already.
    private static IEnumerable<ImmutableArray<NamedReference>> Walk(
        string name,
        ImmutableArray<NamedReference> way,
        Dictionary<string, List<NamedReference>> steps,
        HashSet<string> left)
    {
        if (left.Contains(name) || !steps.TryGetValue(name, out var next))
        {
            yield break;
        }

        foreach (var step in next.DistinctBy(static r => r.Name))
        {
            var longer = way.Add(step);
            var start = longer.FindIndex(r => r.User.Name == step.Name);
            if (start >= 0)
            {
                yield return longer[start..];
                continue;
            }

            foreach (var circle in Walk(step.Name, longer, steps, left))
            {
                yield return circle;
            }
        }

        left.Add(name);
    }

    // Services of different profiles need never run at the same time.
    private static bool CanRunTogether(ImmutableArray<NamedReference> circle)
    {
        var profiles = circle.Select(static r => r.User.Profiles).Where(static p => !p.IsEmpty).ToList();
        return profiles.Count == 0
            || profiles.SelectMany(static p => p).Any(name => !name.IsKnown || profiles.All(p => p.Any(q => !q.IsKnown || q.Value == name.Value)));
    }

    private static int FindIndex(this ImmutableArray<NamedReference> way, Predicate<NamedReference> match)
    {
        for (var i = 0; i < way.Length; i++)
        {
            if (match(way[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
