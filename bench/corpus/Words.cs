namespace PublicNotice.Corpus;

/// <summary>What the prose is put together from, commonest first.</summary>
internal static class Words
{
    public static readonly string[] Things = Split("""
        工作 项目 资金 整改 制度 问题 乡村振兴 党组 巡察 责任 管理 机制 任务 专项资金 帮扶 落实 监督 采购 预算 会议 干部 方案 清单 意见 调研
        产业 农村 群众 社区 服务 企业 合同 档案 培训 审计 绩效 台账 报告 计划 流程 标准 平台 数据 指标 规划 学习教育 示范村 人居环境 基层治理
        消费帮扶 协作 招商 展会 劳务 就业 医疗 教育 道路 饮水 公厕 垃圾 污水 河道 耕地 种子 农机 合作社 电商 冷链 物流 品牌 文化 旅游 民宿 古树
        水库 林地 草场 渔港 茶园 果蔬 养殖 屠宰 检疫 防疫 消防 应急 排涝 灌溉 堤坝 桥梁 路灯 网络 光纤 基站 校舍 图书馆 卫生站 养老院 幼儿园 操场
        低保 残疾人 退役军人 留守儿童 独居老人 驻村 挂职 第一书记 网格员 志愿者 律师 会计 出纳 印章 公车 差旅 接待 办公用房 津贴 补贴 发票 票据
        固定资产 存货 应收款 往来账 结余 沉淀资金 概算 决算 招标 投标 评标 中标 履约 验收 保函 违约金 监理 勘察 设计 施工 竣工 移交 运维 备案 公示
        信访 举报 投诉 咨询 求助 热线 信箱 座谈 听证 走访 问卷 评议 考核 问责 警示 廉政 家风 谈话 述职 民主生活会 批评 纪律 作风 形式主义 请示 批复
        """);

    public static readonly string[] Acts = Split("""
        加强 落实 推进 完善 建立 健全 开展 规范 督促 强化 严格 制定 修订 印发 组织 召开 梳理 核查 压实 明确 优化 提升 协调 指导 跟踪 汇总 通报
        审核 追回 清理 盘活 公开 排查 整治 配备 调整 约谈 培育 扶持 扩建 修缮 疏浚 补种 加固 安装 验收 归档 上报 移交 复核 抽查 暗访 比对 核减 注销
        纠正 补签 终止 续聘 轮岗 撤销 合并 拆分 试点 推广 复制 宣讲 慰问 救助 安置 搬迁 复垦 腾退 收储 拍卖 出租 托管 入股 分红 结算 清退 返还 罚没
        """);

    public static readonly string[] Manners = Split("""
        进一步 全面 认真 切实 逐项 按期 及时 定期 扎实 有序 深入 统筹 分批 逐村 依法 从严 持续 主动 联合 重点 分类 如实 限期 当场 逐级 按月 按季度 会同有关单位
        """);

    public static readonly string[] Ends = Split("""
        确保取得实效 形成长效机制 做到件件有着落 防止问题反弹 切实维护群众利益 经得起检验 有关情况已报上级备案 群众反映良好 相关责任人已受到处理 台账随时可查
        资金全部到位 手续已经补齐 今后不再发生类似情况 责任落实到人 进度每月公布 结果向社会公开 接受各方监督 为下一步工作打下基础 各项指标均达到要求
        """);

    public static readonly string[] Units = ["个", "项", "人次", "万元", "公里", "户", "份", "场", "亩", "家"];

    // Names of places are any two of these: the rare neighbours that real texts are full of.
    public static readonly string[] PlaceSigns = Split("""
        青 石 东 南 白 龙 凤 山 河 湖 梅 兰 竹 松 柏 桥 田 塘 溪 岭 坪 坝 湾 港 洲 沙 金 银 铜 铁 玉 珠 明 光 华 新 安 平 永 福 寿 康 宁 和 顺 兴 旺 盛 昌 隆
        长 大 小 上 下 前 后 左 右 高 低 古 老 红 黄 蓝 绿 紫 云 雨 风 雪 霜 露 星 月 日 天 地 春 夏 秋 冬 花 草 树 林 果 桃 李 杏 枣 梨 柳 杨 桂 榕 樟 枫
        马 牛 羊 鹿 鹤 鹰 燕 鱼 虾 蟹 蚌 莲 荷 菱 芦 苇 麦 稻 黍 豆 麻 桑 棉 茶 药 盐 泉 井 潭 渡 津 埠 墟 集 店 铺 堡 寨 营 屯 庄 祠 庙 塔 亭 阁 楼 台
        """);

    private static string[] Split(string words) => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
