using StackLint.Analysis.Findings;
using StackLint.Compose.Model;

namespace StackLint.Rules.Placement;

/// <summary>Finds keys that do not go with the mode of a service, and preferences that the scheduler skips.</summary>
internal static class ModeFaults
{
    internal static IEnumerable<DeployFault> Of(DeploySection deploy)
    {
        var mode = deploy.Mode.GetValueOr("");

        // docker/cli compose/convert/service.go, convertDeployMode.
        if (mode is "global" or "global-job" && deploy.Replicas is { IsKnown: true } replicas)
        {
            yield return new DeployFault(
                replicas.Source!.Node,
                $"deploy.replicas {replicas.Value}",
                $"nothing for mode '{mode}', which runs one task a node",
                "docker stack deploy stops there, after it made the networks, secrets and configs")
            {
                Stage = FindingStage.Deploy,
                Other = new RelatedLocation(deploy.Mode.GetLocation(), "the mode"),
            };
        }

        if (mode is "replicated-job" or "global-job" && deploy.UpdateConfig is { IsPresent: true, Entry.Key: { } key })
        {
            yield return new DeployFault(key, "deploy.update_config", $"nothing for mode '{mode}', whose tasks are not replaced one by one", DeployFault.Refused)
            {
                Stage = FindingStage.Manager,
                Other = new RelatedLocation(deploy.Mode.GetLocation(), "the mode"),
            };
        }

        // swarmkit manager/scheduler/nodeset.go.
        foreach (var preference in deploy.Placement.Preferences)
        {
            if (preference.TryGetValue(out var text) && !NodeKey.Parse(text).IsLabel)
            {
                yield return new DeployFault(preference.Source!.Node, $"Spread preference '{text}'", "no label of node or engine", "the scheduler skips it")
                {
                    Severities = DeployFault.Doubtful,
                };
            }
        }
    }
}
