using System.Collections.Immutable;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>
/// Resolves <c>extends</c> of services as compose-go does (<c>loader/extends.go</c>), along files and services. The key
/// disappears from each service it was resolved for; it stays where it was not, as a sign that the service is not complete.
/// </summary>
/// <param name="context">The load.</param>
/// <param name="merger">Merges services.</param>
internal sealed class ExtendsResolver(LoadContext context, TreeMerger merger)
{
    private const string Key = "extends";

    private readonly ExtendsFiles _files = new(context);

    private int MaxDepth => context.Options.Limits.MaxExtendsDepth;

    private string DepthBound => $"extends is followed for {MaxDepth} steps, and the chain is longer";

    /// <summary>The tree of one document with its services extended.</summary>
    internal ComposeMapping Resolve(ComposeMapping tree)
    {
        if (tree.Find("services") is not { Value: ComposeMapping services }
            || !services.Entries.Any(static e => (e.Value as ComposeMapping)?.Find(Key) is not null))
        {
            return tree;
        }

        var scope = new ExtendsScope(services, context, isOther: false);
        var extended = new ComposeMapping(
            services.Node,
            services.Provenance,
            [.. services.Entries.Select(e => Resolve(scope, e.Name, []) is { } service ? e with { Value = service.Service } : e)]);
        return new ComposeMapping(
            tree.Node,
            tree.Provenance,
            [.. tree.Entries.Select(e => e.Name == "services" ? e with { Value = extended } : e)]);
    }

    // Null for what is no mapping, and for a service that is met again on its own way.
    private ExtendedService? Resolve(ExtendsScope scope, string name, ImmutableArray<ExtendsStep> way)
    {
        if (scope.Find(name)?.Value is not ComposeMapping service)
        {
            return null;
        }

        if (service.Find(Key)?.Value is not { } extends)
        {
            return new ExtendedService(service, true, []);
        }

        if (!scope.Resolved.TryGetValue(name, out var known))
        {
            known = Extend(scope, name, service, extends, way);
            if (known is not null)
            {
                scope.Resolved[name] = known;
            }
        }
        else if (known is { IsComplete: true } && known.Way.Any(s => way.Any(s.IsSame)))
        {
            // Docker compares the way as a whole, though this part of it was good for another service.
            ReportCycle(way, known.Way.First(s => way.Any(s.IsSame)));
            return null;
        }

        return known;
    }

    // Null for the step that closes a circle.
    private ExtendedService? Extend(ExtendsScope scope, string name, ComposeMapping service, ComposeValue extends, ImmutableArray<ExtendsStep> way)
    {
        var incomplete = new ExtendedService(service, false, []);
        var path = $"services.{name}.{Key}";

        // What has another form stays, also in what inherits it, and the schema speaks of it.
        if (ExtendsReference.Read(extends) is not { Service.IsUnknown: false } reference)
        {
            return incomplete;
        }

        if (way.Length >= MaxDepth)
        {
            context.Cut(reference.Service, path, DepthBound);
            return incomplete;
        }

        if (FindScope(scope, reference, path) is not { } target)
        {
            return incomplete;
        }

        if (target.Find(reference.Service.Text) is not { } found)
        {
            var place = reference.File is null ? "" : $" in {reference.File.Text}";
            Report(LoadProblemKind.UndefinedReference, reference.Service, path, $"service \"{reference.Service.Text}\" not found{place}");
            return incomplete;
        }

        var step = new ExtendsStep(reference.File is null ? "" : _files.Describe(reference.File, scope), name, extends);
        if (way.Any(step.IsSame))
        {
            ReportCycle(way, step);
            return null;
        }

        if (found.Value.IsNull)
        {
            // Docker takes an empty base for none, and leaves the key.
            return new ExtendedService(service, true, [step]);
        }

        if (found.Value is not ComposeMapping && target.IsOther)
        {
            Report(LoadProblemKind.WrongType, found.Value, $"services.{found.Name}", "must be a mapping");
        }

        if (Resolve(target, found.Name, way.Add(step)) is not { } below)
        {
            return incomplete;
        }

        // A base that was resolved before brings a chain of its own.
        var bound = below.Way.Length >= MaxDepth ? DepthBound : context.TryCopy(below.Service) ? null : context.CopyBound;
        if (bound is not null)
        {
            context.Cut(reference.Service, path, bound);
            return incomplete;
        }

        return Merge(service, below, step);
    }

    private ExtendsScope? FindScope(ExtendsScope scope, ExtendsReference reference, string path) =>
        reference.File is { } file ? _files.Open(file, scope, $"{path}.file") : scope;

    private ExtendedService Merge(ComposeMapping service, ExtendedService below, ExtendsStep step)
    {
        var inherited = below.IsComplete ? WithoutExtends(below.Service) : below.Service;
        var source = (ComposeMapping)Overriding.Extend(OverrideTags.StripMapping(inherited), step.Site.Node);
        var merged = merger.MergeService(source, WithoutExtends(service), step.Service);
        return new ExtendedService(new ComposeMapping(service.Node, service.Provenance, merged.Entries), below.IsComplete, [step, .. below.Way]);
    }

    private static ComposeMapping WithoutExtends(ComposeMapping service) => service.Find(Key) is null
        ? service
        : new ComposeMapping(service.Node, service.Provenance, [.. service.Entries.Where(static e => e.Name != Key)]);

    // The step that closes the circle is the last one before a step comes again.
    private void ReportCycle(ImmutableArray<ExtendsStep> way, ExtendsStep again)
    {
        var start = way.TakeWhile(s => !s.IsSame(again)).Count();
        var closing = way[^1];
        var circle = string.Join(", which extends ", way.Skip(start).Append(again).Select(static s => $"'{s.Service}'"));
        context.Report(new LoadProblem(LoadProblemKind.Cycle, closing.Site.Node, $"services.{closing.Service}.{Key}", $"extends ends in a circle: {circle}")
        {
            Provenance = closing.Site.Provenance,
            Related = [.. way[start..^1].Select(static s => new LoadPlace(s.Site.GetLocation(), $"service '{s.Service}' extends here"))],
        });
    }

    private void Report(LoadProblemKind kind, ComposeValue value, string path, string expectation) =>
        context.Report(new LoadProblem(kind, value.Node, path, expectation) { Provenance = value.Provenance });
}
