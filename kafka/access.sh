#!/usr/bin/env bash
# Says who may do what on a Kafka that asks for names. Run again it changes nothing.
#
#     kafka/access.sh HOST:PORT ADMIN-PROPERTIES
#
# ADMIN-PROPERTIES is the file by which Kafka's commands come in as somebody who may say so.
#
# KAFKA_BIN     where Kafka's commands are, "/opt/kafka/bin" if not given
# TOPIC_PREFIX  what all topics start with, as in the monitor's settings: "dutywatch." if not given
# MONITOR, SENDER, NOTIFIER  the three, "User:monitor", "User:simulator" and "User:notifier" if not given
set -euo pipefail

acls=${KAFKA_BIN:-/opt/kafka/bin}/kafka-acls.sh
prefix=${TOPIC_PREFIX-dutywatch.}
shopt -s extglob
stem=${prefix%%+(.)}
generations=$stem-generation-
monitor=${MONITOR:-User:monitor}
sender=${SENDER:-User:simulator}
notifier=${NOTIFIER:-User:notifier}

brokers=${1:?the address of a broker}
admin=${2:?the file of the settings of an administrator}

allow() {
  "$acls" --bootstrap-server "$brokers" --command-config "$admin" --add --allow-principal "$@" >/dev/null
}

# The monitor reads what comes in, takes events over HTTP too, and keeps its state in topics of each
# generation. It makes what is missing of either.
allow "$monitor" --resource-pattern-type prefixed --topic "$prefix" --topic "$generations" \
  --operation Read --operation Write --operation Create --operation DescribeConfigs
allow "$monitor" --resource-pattern-type prefixed --group "$generations" --operation Read
allow "$monitor" --resource-pattern-type prefixed --transactional-id "$stem" --operation Write

# Who sends facts can read nothing, its own neither.
allow "$sender" --operation Write \
  --topic "${prefix}referrals" --topic "${prefix}assessments" --topic "${prefix}cp-plans" \
  --topic "${prefix}dv-notifications" --topic "${prefix}clock"

# The notifier reads notices, which name nobody, and no facts.
allow "$notifier" --operation Read \
  --topic "${prefix}breaches" --topic "${prefix}acknowledgements" --topic "${prefix}dead-ends"
allow "$notifier" --operation Write --topic "${prefix}dead-ends"
allow "$notifier" --resource-pattern-type prefixed --group "${prefix}notify." --operation Read
