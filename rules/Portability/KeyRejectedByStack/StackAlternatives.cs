namespace StackLint.Rules.Portability;

/// <summary>Says what does in a stack what a key does under Compose, where something does.</summary>
internal static class StackAlternatives
{
    /// <summary>A clause for a message, null when there is nothing to say.</summary>
    /// <param name="path">The loader's path of the problem.</param>
    /// <param name="place">The place as the message names it, quoted.</param>
    internal static string? Find(string path, string place)
    {
        var segments = place.Trim('\'').Split('.');
        var key = segments[^1];
        return segments[0] switch
        {
            "services" when IsBelow(path, ".ports.") => OfPort(key),
            "services" when IsBelow(path, ".deploy.resources.") => OfResource(key),
            _ when key.StartsWith("x-", StringComparison.Ordinal) => "a stack takes x- keys at the top level, in services and in what is declared, and nowhere else",
            "services" when IsBelow(path, ".networks.") => OfServiceNetwork(key),
            "services" when IsBelow(path, ".extra_hosts.") => "write a line of the list for each address",
            "services" when IsBelow(path, ".devices.") => "a swarm has no such setting",
            "services" when IsBelow(path, ".depends_on") => "list the names alone: a stack waits for no service",
            "services" when IsBelow(path, ".env_file") => "list the paths alone",
            "services" when segments.Length >= 3 && !IsBelow(path, ".volumes.") && !IsBelow(path, ".networks.") => OfService(key),
            "networks" when key is "enable_ipv4" or "enable_ipv6" => "make the network by hand and declare it external",
            "networks" when IsBelow(path, ".ipam") => "of ipam a stack takes the driver and the subnets",
            "secrets" when key == "environment" => "a stack takes the content of a file",
            "configs" when key is "content" or "environment" => "a stack takes the content of a file",
            "name" => "the name is given on the command line: docker stack deploy -c FILE NAME",
            "include" => "name every file with -c",
            "models" => "run the model as a service",
            _ => null,
        };
    }

    private static bool IsBelow(string path, string part) => path.Contains(part, StringComparison.Ordinal);

    private static string? OfPort(string key) => key switch
    {
        "host_ip" => "a stack listens on every address of every node",
        "app_protocol" or "name" => "it has no effect in a swarm and can go",
        _ => null,
    };

    private static string? OfServiceNetwork(string key) => key switch
    {
        "mac_address" or "gw_priority" or "priority" or "link_local_ips" or "interface_name" => "a swarm has no such setting",
        _ => null,
    };

    private static string? OfResource(string key) => key switch
    {
        "devices" => "reserve generic_resources that the nodes announce",
        "pids" => "a stack limits processes, it reserves none",
        _ => null,
    };

    private static string? OfService(string key) => key switch
    {
        "mem_limit" => "write deploy.resources.limits.memory",
        "mem_reservation" => "write deploy.resources.reservations.memory",
        "memswap_limit" or "mem_swappiness" or "oom_kill_disable" => "a swarm has no such setting",
        "cpus" or "cpu_quota" or "cpu_period" or "cpu_count" or "cpu_percent" => "write deploy.resources.limits.cpus",
        "cpu_shares" or "cpuset" => "set limits and reservations below deploy.resources",
        "pids_limit" => "write deploy.resources.limits.pids",
        "scale" => "write deploy.replicas",
        "extends" => "write the service out, or put the common part in an anchor or a second file given with -c",
        "profiles" => "a stack has no profiles; put the service in a file of its own",
        "platform" => "place the service with the constraints node.platform.os and node.platform.arch",
        "pull_policy" => "a stack pulls what a node does not have",
        "dns_opt" => "a stack sets dns and dns_search, no further options",
        "volume_driver" => "declare a volume with the driver at the top level",
        "volumes_from" => "declare a volume at the top level and mount it in both services",
        "gpus" => "reserve generic_resources that the nodes announce",
        "runtime" => "set the default runtime in the daemons' configuration",
        "group_add" => "set user and group in the image, or in 'user'",
        "annotations" => "use deploy.labels or labels",
        "label_file" => "write the labels out below labels",
        "develop" => "it is for docker compose alone and belongs in an override file",
        "provider" => "deploy a service in its place",
        "models" => "run the model as a service",
        "post_start" or "pre_stop" => "start it from the image's entrypoint",
        "mac_address" or "uts" or "cgroup" or "storage_opt" or "blkio_config" or "device_cgroup_rules" or "use_api_socket" or "attach" or "cpu_rt_period" or "cpu_rt_runtime" => "a swarm has no such setting",
        _ => null,
    };
}
