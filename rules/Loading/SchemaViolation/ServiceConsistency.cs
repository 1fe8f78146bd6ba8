using System.Text.RegularExpressions;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Yaml.Text;

namespace StackLint.Rules.Loading;

/// <summary>What compose-go refuses when it looks at a service as a whole (<c>checkConsistency</c> in <c>loader/validate.go</c>).</summary>
internal static partial class ServiceConsistency
{
    private const string Refused = "docker compose refuses the project";

    private static readonly string[] TestWords = ["CMD", "CMD-SHELL", "NONE"];

    internal static IEnumerable<Inconsistency> Of(ComposeAnalysisContext context, Service service) =>
        context.IsCompose
            ? [.. CheckContainerName(service), .. CheckNetworks(service), .. CheckScale(service), .. CheckTest(service, isCompose: true), .. CheckWatch(service)]
            : CheckTest(service, isCompose: false);

    // The schema asks for such a part anywhere in the name, the engine for nothing else (moby daemon/names).
    private static IEnumerable<Inconsistency> CheckContainerName(Service service)
    {
        if (service.ContainerName is { IsKnown: true, Value: { Length: > 0 } name } && ContainerNamePart().IsMatch(name) && !ContainerName().IsMatch(name))
        {
            yield return new Inconsistency(
                service,
                service.ContainerName.GetLocation(),
                $"'services.{service.Name}.container_name' must be two or more letters, digits, '_', '.' and '-', of which the first is a letter or a digit, not '{name}'; the engine refuses the container");
        }
    }

    private static IEnumerable<Inconsistency> CheckNetworks(Service service)
    {
        if (service.NetworkMode is { IsKnown: true, Value.Length: > 0 } mode && service.FindEntry("networks") is { } networks && !service.Networks.IsEmpty)
        {
            yield return new Inconsistency(
                service,
                mode.GetLocation(),
                $"'services.{service.Name}.network_mode' does not go with 'networks': write one of the two; {Refused}")
            {
                Other = networks.GetKeyLocation(),
            };
        }
    }

    private static IEnumerable<Inconsistency> CheckScale(Service service)
    {
        if (service.Scale.TryGetValue(out var scale) && service.Deploy.Replicas.TryGetValue(out var replicas) && scale != replicas)
        {
            yield return new Inconsistency(
                service,
                service.Scale.GetLocation(),
                $"'services.{service.Name}.scale' is {scale} and 'deploy.replicas' is {replicas}: write one of the two; {Refused}")
            {
                Other = service.Deploy.Replicas.GetLocation(),
            };
        }
    }

    // As a string it is a command for the shell. A stack loads any list; the engine, which finds no way to run it, checks nothing (moby daemon/health.go).
    private static IEnumerable<Inconsistency> CheckTest(Service service, bool isCompose)
    {
        if (service.Healthcheck.FindEntry("test")?.Value is ComposeSequence { Written: not ComposeScalar, Items: [ComposeScalar { IsUnknown: false, IsNull: false } first, ..] }
            && !TestWords.Contains(first.Text)
            && (isCompose || !service.Healthcheck.Disable.Is(true)))
        {
            yield return new Inconsistency(
                service,
                first.GetLocation(),
                $"'services.{service.Name}.healthcheck.test' must begin with CMD, CMD-SHELL or NONE, not '{first.Text}'; " + (isCompose ? Refused : "docker stack deploy takes it, and the engine checks nothing"))
            {
                IsIgnored = !isCompose,
            };
        }
    }

    private static IEnumerable<Inconsistency> CheckWatch(Service service)
    {
        if (service.FindEntry("develop")?.Value is not ComposeMapping develop || develop.Find("watch")?.Value is not ComposeSequence watch)
        {
            yield break;
        }

        foreach (var item in watch.Items.OfType<ComposeMapping>())
        {
            if (item.Find("action")?.Value is ComposeScalar { IsUnknown: false, Text: "sync" or "sync+restart" or "sync+exec" } action
                && (item.Find("target")?.Value is null or { IsNull: true }))
            {
                yield return new Inconsistency(
                    service,
                    action.GetLocation(),
                    $"'services.{service.Name}.develop.watch' must have a target for the action '{action.Text}': the path in the container; {Refused}");
            }
        }
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_.-]+\\z", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex ContainerName();

    [GeneratedRegex("[a-zA-Z0-9][a-zA-Z0-9_.-]+", RegexOptions.None, MatchTime.Limit)]
    private static partial Regex ContainerNamePart();
}
